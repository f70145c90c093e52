const char* kNames[] = {"tickets_page.tpl", "unknown_page.tpl"};
