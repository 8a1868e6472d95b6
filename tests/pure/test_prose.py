"""How much of a text did somebody write themself?"""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from footpath.pure.prose import prose, prose_length

EMOJI = st.sampled_from(["🎉", "👍🏽", "❤️", "👩‍🚀", "🇩🇪", "1️⃣", "✨", ":tada:", ":+1:", "☺"])
WORDS = st.lists(st.sampled_from(["you", "stayed", "late", "for", "us", "müde", "don't", "check-in"]), max_size=8)
ANY = st.text(max_size=120) | st.lists(EMOJI | st.sampled_from(["@ana", "thanks", "\n", " ", "sent from my"])).map(
    " ".join
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Thank you 🎉🎉🎉", "Thank you"),
        ("👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍", ""),
        (":tada: :tada: thx", "thx"),
        ("@ben @cleo @dov you stayed", "you stayed"),
        ("<@U024BE7LH> you stayed", "you stayed"),
        ("thanks thanks thanks Thanks", "thanks"),
        ("thaaaaaaaaaaaaaaaaaaanks!!!!!!!!!!!", "thaanks"),
        ("/giphy thank you very much indeed", ""),
        ("kudosbot: Ana gave Ben 5 points for it", ""),
        ("[bot] Ana gave Ben 5 points for it", ""),
        ("You stayed late\nSent from my iPhone", "You stayed late"),
        ("You stayed late\n-- \nBen Okafor\nFacilities", "You stayed late"),
        ("> you wrote this yourself\nYes", "Yes"),
        ("see https://example.com/thanks/to/everybody there", "see there"),
        ("write to ben@example.com soon", "write to soon"),
        ("1234567890 1234567890 1234567890", ""),
        ("don't, check-in", "don't check-in"),
        ("", ""),
    ],
)
def test_what_is_left_are_the_words(text, words):
    assert prose(text) == words


def test_what_is_said_in_wide_signs_says_more():
    assert prose_length("本当に助かりました") == 18


@given(ANY)
@example("e\u200d\u0301")
@example("sennnt sent from my")
def test_words_alone_stay_as_they_are(text):
    assert prose(prose(text)) == prose(text)


@given(WORDS, st.lists(EMOJI, max_size=20))
def test_no_emoji_makes_a_text_longer(words, emoji):
    text = " ".join(words)
    assert prose_length(f"{''.join(emoji)} {text} {' '.join(emoji)}") == prose_length(text)


@given(WORDS, st.lists(st.from_regex(r"@[a-z]{1,20}", fullmatch=True), max_size=20))
def test_no_mention_makes_a_text_longer(words, mentions):
    assert prose_length(" ".join([*words, *mentions])) == prose_length(" ".join(words))


@given(ANY)
def test_pictures_alone_say_nothing_and_nothing_is_invented(text):
    left = prose(text)
    assert all(sign.isalpha() or not sign.isspace() or sign in " \n" for sign in left)
    assert prose_length(text) <= 2 * len(text) * 4  # composing never makes a sign into more than four


@given(st.text(alphabet="🎉👍@!?.,;:-_* \n", max_size=200))
def test_signs_are_no_prose(text):
    assert prose_length(text) == 0
