"""What someone might type, link to or store in order to do harm, or by accident: each with a name."""

MARK = "hostile-mark"
# Each would run or make an element with the mark if any of it became markup or code.
RUN = "document.documentElement.dataset.hacked=1"
TEXTS = {
    "an image that fails": f"<img id={MARK} src=x onerror={RUN}>",
    "a script": f"<script id={MARK}>{RUN}</script>",
    "the end of an attribute": f'"><b id="{MARK}" onclick="{RUN}">lstm</b>',
    "the end of a script": f"</script><svg id={MARK} onload={RUN}>",
    "an address that is code": f"javascript:{RUN}",
    "a selector": f"*, [id='{MARK}'], :is(",
    "a regular expression": "(a+)+$ [^ (?:",
    "a template": "{{constructor.constructor('return 1')()}} ${7*7} {% x %}",
    "a prototype": "__proto__",
    "a constructor": "constructor prototype toString hasOwnProperty",
    "a null byte": "lstm\x00<b>gate",
    "writing that turns around": "lstm \u202eetag\u202c \u2066x",
    "half a character": "lstm \ud83d gate \udc00",
    "marks on marks": "e\u0301" * 300 + "\u0300" * 300,
    "100,000 letters": "a" * 100_000,
    "100,000 words": "lstm gate <b> " * 7_000,
    "percent signs": "%E0%A4%A %00 %",
    "a path": "../../../../etc/passwd",
}
# What may be found stored, or in a file of progress.
STORED = {
    "nothing": '""',
    "a number that is none": "1e999",
    "a list": "[]",
    "deep": "[" * 5_000 + "]" * 5_000,
    "a prototype": '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}',
    "a log with a prototype": '{"format":"revision-notebook-progress","v":1,"log":{"__proto__":[[1790000000,3]]}}',
    "a log with markup": (
        '{"format":"revision-notebook-progress","v":1,"log":'
        f'{{"<img id={MARK} src=x onerror={RUN}>":[[1790000000,3]]}}}}'
    ),
    "settings of other kinds": '{"newPerDay": {"valueOf": 1}, "retention": "<b>", "examDate": "\u202e", "keys": []}',
    "a palette of other kinds": '{"color": {"media": "(", "scheme": "\\"><b>", "primary": [], "accent": null}}',
    "half a text": '{"format":"revision-',
}
