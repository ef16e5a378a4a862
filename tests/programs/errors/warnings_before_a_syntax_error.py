x = 5 is 5
y = = 2
