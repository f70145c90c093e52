_("A page without the pragma")
