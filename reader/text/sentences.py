"""The signs that end a sentence in Latin, Chinese, Japanese, Arabic, Urdu and Indic scripts."""

STATEMENT_ENDS = (".", "!", "…", "。", "！", "۔", "।")
SENTENCE_ENDS = (*STATEMENT_ENDS, "?", "？", "؟")
PROSE_ENDS = (*SENTENCE_ENDS, ":")
"""With the colon, after which a sentence goes on in the next line: a label has none of them."""
