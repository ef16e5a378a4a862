match 5:
    case x:
        print(1)
    case 3:
        print(2)
