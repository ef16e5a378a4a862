try:
    raise SystemExit("good", "bye")
finally:
    print("leaving")
