// the designer writes this
