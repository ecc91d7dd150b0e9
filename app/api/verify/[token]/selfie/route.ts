import { hostedUpload } from "@/app/api/_http/hosted-upload";
import { takeHostedSelfie } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = hostedUpload({ image: ["image"] }, (actor, { images }) =>
  takeHostedSelfie(actor, { image: images.image }),
);
