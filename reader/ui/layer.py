"""Parts of a widget, a screen or the application that are classes of their own."""


class Layer:
    """What Textual computes for each class (its reactives, bindings and names) takes 0.15 ms; a
    layer has none of it.
    """

    def __init_subclass__(cls, *, is_layer: bool = False, **settings: bool) -> None:
        """`is_layer` for a part that is never mounted itself, and has no DEFAULT_CSS, bindings or
        settings of its own. Style sheets and queries may name it.
        """
        if not is_layer:
            super().__init_subclass__(**settings)
