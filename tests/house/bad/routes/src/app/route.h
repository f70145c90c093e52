enum class Access {
  Anyone,  // now the narrowest no more
  Customer,
};
enum class Forgery { Token, None };
struct Route {
  Access access = Access::Anyone;
  Forgery forgery = Forgery::Token;
};
