"""What can happen to a bid? Events say that it happened: never what was offered, by whom, or how many offers came."""
