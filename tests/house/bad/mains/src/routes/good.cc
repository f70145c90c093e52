}  // namespace

int main(int argc, char** argv) {
  return app::serve(kRoute, argc, argv);
}
