namespace matterlint {}
