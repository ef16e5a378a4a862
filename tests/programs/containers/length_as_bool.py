class K:
    def __len__(self): return True
print(len(K()), b"ab" * 2, [1] * True)
