"""Turn one YAML model of a policy brief into Word, PDF and HTML that say the same thing."""

__version__ = "0.1.0"
