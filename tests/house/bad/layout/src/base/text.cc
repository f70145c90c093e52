int   a;
int b;
