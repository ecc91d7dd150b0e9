/** For analysts: what a passed hosted session does not prove. */
export const LIVENESS_LIMITS =
  "The head turns and the picture check stop photographs and screens held to the camera. They do not stop a recorded or synthesised video that is fed in through a virtual camera.";
