"""How are the figures that left a wave shown? Only from what `surveys.release.released` hands out."""
