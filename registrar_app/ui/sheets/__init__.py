"""The printed sheets (文书) of a case: choosing, previewing, signing, saving and printing them."""
