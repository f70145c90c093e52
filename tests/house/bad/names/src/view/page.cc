bool loose = ctemplate::AddModifier("x-raw", nullptr);
