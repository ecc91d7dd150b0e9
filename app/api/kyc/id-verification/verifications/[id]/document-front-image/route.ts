import { imageMethods } from "@/app/api/_http/image-methods";
import { readDocumentImage } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = imageMethods("document-front-image", readDocumentImage);
