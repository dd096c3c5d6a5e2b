"""What a user can do, one verb a module; files, database and cryptography come in through the ports."""
