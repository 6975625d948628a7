"""The words of the corpus, by what they can stand beside.

A noun has a class, and an adjective names the classes that it can describe: no screen is dishonest.
"""

NOUNS: dict[str, tuple[str, ...]] = {
    "work": ("film", "movie", "book", "show", "song", "story", "concert", "game", "play", "video"),
    "place": ("hotel", "room", "restaurant", "office", "apartment", "beach", "kitchen"),
    "meal": ("food", "meal", "soup", "coffee", "breakfast", "dinner", "cake", "pizza"),
    "device": ("phone", "laptop", "screen", "battery", "camera", "car", "computer", "app"),
    "person": ("waiter", "teacher", "actor", "doctor", "driver", "neighbor", "guide", "manager"),
    "event": ("trip", "day", "party", "course", "evening", "weekend", "meeting", "lesson"),
    "part": ("service", "staff", "plot", "acting", "music", "weather", "view"),
}
ANY = tuple(NOUNS)
DETERMINERS = {**dict.fromkeys(ANY, ("the", "the", "the", "this", "my", "our", "their")), "part": ("the", "their")}

# adjective: the classes of nouns that it can describe
POSITIVE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("good", "great", "excellent", "wonderful", "nice", "perfect", "fantastic", "amazing"), ANY),
    **dict.fromkeys(("funny", "interesting", "exciting", "beautiful", "clever"), ("work", "event")),
    **dict.fromkeys(("clean", "comfortable", "quiet", "bright", "cozy"), ("place",)),
    **dict.fromkeys(("delicious", "tasty", "fresh"), ("meal",)),
    **dict.fromkeys(("fast", "reliable", "useful"), ("device",)),
    **dict.fromkeys(("friendly", "kind", "helpful", "polite", "honest"), ("person",)),
    **dict.fromkeys(("fun", "pleasant", "relaxing"), ("event",)),
    "cheap": ("place", "meal", "device", "event"),
}
NEGATIVE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("bad", "terrible", "awful", "horrible", "poor", "disappointing"), ANY),
    **dict.fromkeys(("boring", "dull", "silly", "tedious", "predictable"), ("work", "event")),
    **dict.fromkeys(("dirty", "noisy", "uncomfortable", "dark", "small"), ("place",)),
    **dict.fromkeys(("bland", "cold", "salty", "stale"), ("meal",)),
    **dict.fromkeys(("slow", "unreliable", "useless"), ("device",)),
    **dict.fromkeys(("rude", "lazy", "unfriendly", "dishonest", "unhelpful"), ("person",)),
    **dict.fromkeys(("tiring", "stressful", "unpleasant"), ("event",)),
    "expensive": ("place", "meal", "device", "event"),
}
GLAD = ("happy", "glad", "pleased", "satisfied", "excited", "relaxed", "proud", "impressed", "delighted")
SORRY = ("sad", "angry", "tired", "disappointed", "bored", "upset", "unhappy", "worried", "annoyed")

# Verbs of the speaker's own verdict: base form and past.
LIKE = {"like": "liked", "love": "loved", "enjoy": "enjoyed", "recommend": "recommended", "admire": "admired"}
HATE = {"hate": "hated", "dislike": "disliked", "regret": "regretted", "despise": "despised"}
# What a device does: base, third person, past.
WORKS = {"work": ("works", "worked"), "function": ("functions", "functioned")}
FAILS = {"break": ("breaks", "broke"), "fail": ("fails", "failed"), "crash": ("crashes", "crashed")}

VERY = ("very", "really", "so", "quite", "truly", "rather")
OPENERS = ("honestly ,", "well ,", "in fact ,", "today", "yesterday", "this time", "to be honest ,")

PEOPLE = ("my sister", "my brother", "my friend", "our neighbor", "her father", "the teacher", "a friend", "my mother")
CROWD = ("everyone", "everybody", "most people", "my friends", "the others", "many people")
# What people do with a thing, saying nothing of its worth.
DID = {
    "work": ("saw", "mentioned", "found", "chose", "described", "remembered"),
    "place": ("visited", "mentioned", "found", "saw", "chose", "remembered"),
    "meal": ("ordered", "mentioned", "had", "made", "chose", "brought"),
    "device": ("bought", "mentioned", "found", "used", "chose", "brought"),
    "person": ("met", "mentioned", "saw", "called", "described", "remembered"),
    "event": ("planned", "mentioned", "had", "described", "organized", "remembered"),
    "part": ("mentioned", "described", "remembered", "noticed"),
}
BASE_OF = {
    **{"saw": "see", "mentioned": "mention", "found": "find", "chose": "choose", "described": "describe"},
    **{"remembered": "remember", "visited": "visit", "ordered": "order", "had": "have", "made": "make"},
    **{"brought": "bring", "bought": "buy", "used": "use", "met": "meet", "called": "call", "planned": "plan"},
    **{"organized": "organize", "noticed": "notice"},
}
# When, where and with whom: the length of a gap, without any opinion.
ADVERBIALS = (
    *("yesterday", "together", "there", "again", "once", "recently"),
    *("on friday", "last week", "at home", "in town", "at night", "last year", "after work", "by train"),
    *(
        "with her friends",
        "in the city",
        "near the station",
        "after the lesson",
        "during the holidays",
        "on the internet",
    ),
    *(
        "before the meeting",
        "with the family",
        "in the evening",
        "for the children",
        "from the office",
        "in the morning",
    ),
    *("on the way home", "at the end of summer", "with a group of students", "in the middle of march"),
    *("on a rainy day in autumn", "close to the old bridge", "some time before the exam", "in a street near the river"),
)
