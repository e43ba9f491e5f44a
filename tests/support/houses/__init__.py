"""The house files shipped as examples: Word files and letterheads of three made-up offices."""
