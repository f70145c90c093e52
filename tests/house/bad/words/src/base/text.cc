// TODO: later
int FIXME = 0;
throw std::logic_error("not implemented yet, not yet implemented");
const char* file = "/home/somebody/luukku.ini";
const char* page = "/home";
