"""The six small models of the practice page: their corpus, their training, their report.

`make practice` runs `__main__.py`. The corpus (`corpus.py` and what it imports) needs no PyTorch, the rest does; the
site needs nothing here but `publish.py`.
"""
