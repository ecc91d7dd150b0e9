import { type BackendFeature, KycError } from "@/lib/contract";

const WHAT: Record<BackendFeature, string> = {
  filters: "Search and these filters",
  recheck: "Running a check again",
  attachEntity: "Attaching a person afterwards",
  replayPolicy: "Trying other options on past checks",
  faceMatch: "Face match",
  biometricList: "A list of biometric checks",
  validationList: "A list of all validations",
  validationPictures: "Pictures of a validation",
  biometricSessions: "Embedded biometric sessions",
  entities: "A list of people",
  hostedPages: "The pages of a session",
};

/** What the other server has no call for. The desk hides it; who asks all the same is told why. */
export const notOffered = (feature: BackendFeature): KycError =>
  new KycError("INVALID_REQUEST", `${WHAT[feature]}: not offered by the KYC server behind this desk.`, {
    details: [{ path: feature, message: "not offered by the backend in force" }],
  });
