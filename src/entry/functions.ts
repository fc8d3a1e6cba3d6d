import '../functions/register';
