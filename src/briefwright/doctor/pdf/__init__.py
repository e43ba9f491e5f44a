"""PDF files against PDF/UA-1 and PDF/A; pikepdf and fontTools are imported here, when needed."""
