if 5 == x = 3: pass
