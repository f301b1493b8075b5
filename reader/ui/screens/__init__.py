"""The screens: a reading, the lists, and the dialogs that open over them."""
