/** A sentence that limits or completes the one before: kept with it. */
export const LIMITS_PREVIOUS =
  /^[>\s*_]*(?:sauf|toutefois|attention|cependant|néanmoins|mais |sinon|à défaut|en revanche|par exception|exception|hormis|excepté|à noter|à savoir|important|si |s'il|s’il|en cas |au-delà|passé ce délai|dans le cas contraire|uniquement|pour les |seule?s? )/i;

/** A sentence that cannot be understood without the one before. */
export const NEEDS_PREVIOUS =
  /^[>\s*_]*(?:ils?|elles?|celui-ci|celle-ci|ceux-ci|celles-ci|ces? |cet |cette |dans ce cas|pour cela|sinon|toutefois|cependant|néanmoins|en revanche|il en |elle doit|il doit|leur |de plus|également|en outre|puis |ensuite|enfin)/i;
