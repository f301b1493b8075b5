"""The screens: a reading, the lists of pages, and the dialogs that open over them."""
