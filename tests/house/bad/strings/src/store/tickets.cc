const char* query = "SELECT id FROM ticket";
