import { imageMethods } from "@/app/api/_http/image-methods";
import { readBiometricImage } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = imageMethods("face", readBiometricImage);
