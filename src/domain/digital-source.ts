/**
 * How a picture came to be, by the last part of its address in the IPTC vocabulary "Digital Source Type"
 * (http://cv.iptc.org/newscodes/digitalsourcetype/). Shops and search engines read it from the file itself.
 */
export type DigitalSourceType =
  /** A photograph, parts of which a trained model made. */
  | 'compositeWithTrainedAlgorithmicMedia'
  /** A photograph changed by an algorithm that was trained on nothing. */
  | 'algorithmicallyEnhanced'
