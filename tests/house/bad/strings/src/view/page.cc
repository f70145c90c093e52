// "<b>" in a comment is nothing, and so are these two:
#include <string>
bool less = a < b && c > d;
std::string bold = "<b>" + name;
std::string split = "<"
                    "br>";
std::string entity = "&amp;";
std::string raw = R"(a
</p>)";
