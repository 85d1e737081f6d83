"""Outside formats, a module each: what a folder of a register holds, as documents."""
