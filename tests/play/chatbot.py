def chatbot():
    print("waking up")
    said = yield "Can I help you?"
    count = 0
    while said is not None:
        count += 1
        said = yield f"{count}: you said {said!r}"
    print("bye")

bot = chatbot()
