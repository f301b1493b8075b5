"""JSON that libraries read, and JSON that they do not: many values, deep ones, cut ones."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extraction.data.decode import _patiently as patiently
from reader.extraction.data.decode import begins_as_data, decode

values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.text(max_size=8)
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip
holders = st.lists(values, max_size=4) | st.dictionaries(st.text(max_size=4), values, max_size=4)


@given(holders, st.sampled_from([None, 1]))
def test_what_is_read_by_hand_is_what_the_library_reads(value: object, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    found = patiently(text, 0)
    assert found is not None
    assert found.values == (json.loads(text),)
    assert found.whole


@given(holders, st.integers(1, 60))
def test_what_is_cut_is_read_up_to_there(value: object, left_out: int) -> None:
    text = json.dumps(["first", value, "last"])
    found = patiently(text[:-left_out], 0)
    if found is not None:
        assert not found.whole
        (read,) = found.values
        assert isinstance(read, list)
        assert read[:1] in ([], ["first"])


@pytest.mark.parametrize(
    "text",
    [
        '[{"a": 1}]',
        '\ufeff \n[{"a": 1}]',
        ')]}\'\n[{"a": 1}]',
        '])}while(1);</x>[{"a": 1}]',
        'while(1);[{"a": 1}]',
        'for (;;);[{"a": 1}]',
        'callback([{"a": 1}]);',
        '/**/jQuery_12.cb([{"a": 1}])',
        '[{"a": 1},]',
    ],
)
def test_what_servers_put_around_it_is_no_part_of_it(text: str) -> None:
    found = decode(text)
    assert found is not None
    assert (found.values, found.whole) == (([{"a": 1}],), True)


def test_several_values_stand_after_each_other() -> None:
    found = decode('{"a": 1}\n{"a": 2}\n[3]')
    assert found is not None
    assert found.values == ({"a": 1}, {"a": 2}, [3])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain text",
        "12",
        '"text"',
        "null",
        "[Applause]",
        "[1] The note says otherwise.",
        "{curly} words are words",
        "[{ and so on }] was what he wrote",
        '["The ferry", she said, "is late again and nobody on the quay knows why it is"]',
        '{"a": 1} and then the text of a page that somebody copied goes on for a while',
        "function f(){ return 1 }",
        "f([x",
    ],
)
def test_what_is_no_json_is_left_to_others(text: str) -> None:
    assert decode(text) is None


@pytest.mark.parametrize("depth", [3000, 40_000])
def test_depth_is_no_matter(depth: int) -> None:
    found = decode('[{"a":' * depth + "1" + "}]" * depth)
    assert found is not None
    assert found.whole
    (value,) = found.values
    for _ in range(depth):
        assert isinstance(value, list)
        value = value[0]["a"]
    assert value == 1


def test_a_number_without_end_is_no_number() -> None:
    found = decode('[{"a": ' + "1" * 5000 + ', "b": 2}]')
    assert found is not None
    assert found.values == ([{"a": None, "b": 2}],)


def test_a_look_tells_what_may_be_json() -> None:
    assert begins_as_data(' {"a": 1}')
    assert not begins_as_data("<p>{}</p>")
    assert not begins_as_data("A page.")
