// Nothing but what it is compiled with: the precompiled headers of all others.
