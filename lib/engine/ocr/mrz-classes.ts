/** The MRZ alphabet of ICAO 9303-3 §4.3 in the class order of the line recogniser (class 0 there is the CTC blank). */
export const MRZ_CLASSES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
/** Blank and the 37 characters. */
export const MRZ_FRAME_WIDTH = MRZ_CLASSES.length + 1;
