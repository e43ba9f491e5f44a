"""Recognition: numbers, dates, quotations and sentences in plain text, whatever it is for."""
