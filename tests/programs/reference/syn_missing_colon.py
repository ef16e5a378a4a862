def greet(name):
    print("hello", name)

for i in range(3)
    greet(i)
