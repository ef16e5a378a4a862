print(x := 5)
y := 6
