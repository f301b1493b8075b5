"""Whether a repeated structure is a discussion: the evidence, the candidates, the choice."""
