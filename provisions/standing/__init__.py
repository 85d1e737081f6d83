"""What follows from events: pure, no database."""
