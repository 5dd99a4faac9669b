package com.isolatedaks.isolation.doctor;

import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.arm.ModelReader;
import com.isolatedaks.isolation.catalogue.BootCause;
import com.isolatedaks.isolation.catalogue.ExitCode;
import com.isolatedaks.isolation.catalogue.ExitCodes;
import com.isolatedaks.isolation.doctor.Observation.Status;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.proof.Place;
import com.isolatedaks.isolation.proof.Places;
import com.isolatedaks.isolation.state.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Says why nodes end with an exit code: each cause of it, held against what was read of the stack. */
public final class Doctor {
    private static final Map<Status, String> EVIDENCE =
            Map.of(Status.FOUND, Finding.FOUND, Status.UNSEEN, Finding.UNSEEN, Status.IN_ORDER, Finding.IN_ORDER);

    private Doctor() {}

    /** The causes of an exit code, those that the stack shows first; of a code that is not known there are none. */
    public static Diagnosis diagnose(int code, Reading reading) {
        Optional<ExitCode> known = ExitCodes.of(code);
        return new Diagnosis(
                code, known, known.map(row -> findings(row, reading)).orElse(List.of()));
    }

    private static List<Finding> findings(ExitCode code, Reading reading) {
        List<Finding> findings = new ArrayList<>();
        List<Map<ArmId, Map<String, Observation>>> possibilities = reading.possibilities().stream()
                .map(resources -> observations(code, resources))
                .toList();
        Map<ArmId, Patient> patients = patients(reading.possibilities().get(0)).stream()
                .collect(Collectors.toMap(
                        patient -> patient.place().resource(),
                        patient -> patient,
                        (one, other) -> one,
                        LinkedHashMap::new));
        patients.forEach((pool, patient) -> code.causes().forEach(id -> {
            List<Observation> seen = possibilities.stream()
                    .flatMap(possibility ->
                            Optional.ofNullable(
                                    possibility.getOrDefault(pool, Map.of()).get(id))
                                    .stream())
                    .toList();
            findings.add(finding(ExitCodes.cause(id), patient, joined(seen, reading)));
        }));
        if (patients.isEmpty()) {
            code.causes().forEach(id -> findings.add(unseen(ExitCodes.cause(id))));
        }
        findings.sort(Comparator.comparingInt(finding ->
                List.of(Finding.FOUND, Finding.UNSEEN, Finding.IN_ORDER).indexOf(finding.evidence())));
        return findings;
    }

    private static Map<ArmId, Map<String, Observation>> observations(ExitCode code, List<ArmResource> resources) {
        Map<ArmId, Map<String, Observation>> observations = new LinkedHashMap<>();
        for (Patient patient : patients(resources)) {
            Map<String, Supplier<Observation>> known = new HashMap<>(new RegistryCauses(patient).all());
            known.putAll(new PullCauses(patient).all());
            known.putAll(new OutboundCauses(patient).all());
            known.putAll(new ApiServerCauses(patient).all());
            Map<String, Observation> seen = new LinkedHashMap<>();
            for (String id : code.causes()) {
                String unseen = ExitCodes.cause(id).unseen();
                seen.put(id, unseen == null ? known.get(id).get() : Observation.unseen(unseen));
            }
            observations.put(patient.place().resource(), seen);
        }
        return observations;
    }

    private static List<Patient> patients(List<ArmResource> resources) {
        NetworkModel model = ModelReader.read(resources);
        Map<ArmId, ArmResource> byId = resources.stream()
                .collect(Collectors.toMap(ArmResource::id, resource -> resource, (one, other) -> other));
        return Places.of(model, resources).stream()
                .filter(Place::isNodes)
                .map(place ->
                        new Patient(model, resources, byId.get(place.resource().parent()), place))
                .toList();
    }

    /** What is so in every possibility is certain. */
    private static Observation joined(List<Observation> seen, Reading reading) {
        Observation first = seen.get(0);
        return seen.stream().allMatch(each -> each.status() == first.status())
                ? first
                : Observation.unseen("it depends on values that are not known yet: %s"
                        .formatted(String.join(", ", reading.choices())));
    }

    private static Finding finding(BootCause cause, Patient patient, Observation seen) {
        Map<String, String> names = patient.names();
        return new Finding(
                cause,
                EVIDENCE.get(seen.status()),
                patient.place().name(),
                seen.text(),
                filled(cause.check(), names),
                filled(cause.mend(), names));
    }

    private static Finding unseen(BootCause cause) {
        return new Finding(
                cause,
                Finding.UNSEEN,
                "",
                "no pool of this stack stands in a network of this stack",
                filled(cause.check(), Map.of()),
                filled(cause.mend(), Map.of()));
    }

    private static String filled(String command, Map<String, String> names) {
        String filled = command;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        // A name that is not known is one to look up. Braces with anything else in them belong to the command.
        return filled.replaceAll("\\{(\\w+)}", "<$1>");
    }
}
