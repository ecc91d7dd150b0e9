import { imageMethods } from "@/app/api/_http/image-methods";
import { readFaceMatchImage } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = imageMethods("selfie-face", readFaceMatchImage);
