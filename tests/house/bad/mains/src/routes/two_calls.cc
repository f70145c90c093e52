}  // namespace

int main(int argc, char** argv) {
  prepare();
  return app::serve(kRoute, argc, argv);
}
