### Pejling: en
