"""What tests of several rooms share: strategies, sample briefs, readers of outputs."""
