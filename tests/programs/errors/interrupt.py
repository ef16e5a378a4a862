def stop():
    raise KeyboardInterrupt("enough")


try:
    stop()
except Exception:
    print("not caught here")
finally:
    print("but seen")
