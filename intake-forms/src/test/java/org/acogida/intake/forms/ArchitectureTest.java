package org.acogida.intake.forms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.acogida.intake.consent.Introduction;
import org.acogida.intake.consent.Peer;
import org.acogida.intake.evidence.AccountabilityGrant;
import org.acogida.intake.evidence.EvidenceStatement;
import org.acogida.intake.forms.battery.BatteryJson;
import org.acogida.intake.forms.internal.json.StrictJson;
import org.acogida.intake.forms.scoring.ResultCsv;
import org.acogida.intake.forms.sharing.RecordRelease;
import org.acogida.intake.forms.sharing.ReferralRelease;
import org.acogida.intake.forms.sharing.Release;
import org.acogida.intake.forms.sharing.Sharing;
import org.acogida.intake.person.Referral;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.AnswerContext;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.safety.SafetyPolicy;
import org.jspecify.annotations.NullMarked;

/** What the map of the house says, held against the bytecode of all three modules. */
@AnalyzeClasses(packages = "org.acogida.intake", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FOREIGN = {"tools.jackson..", "com.ibm.icu..", "org.slf4j..", "..internal.."};

    @ArchTest
    static final ArchRule packagesDoNotGoInCircles =
            slices().matching("org.acogida.intake.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule modelsKnowNoMapperAndNoLocale = noClasses()
            .that()
            .resideInAnyPackage(
                    "..intake.consent..",
                    "..intake.evidence..",
                    "..intake.person..",
                    "..intake.questionnaire..",
                    "..intake.response..",
                    "..intake.score..",
                    "..intake.safety..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.databind..", "com.ibm.icu..", "java.io..");

    @ArchTest
    static final ArchRule textsKnowNoQuestionnaire = noClasses()
            .that()
            .resideInAPackage("..intake.i18n..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..intake.person..", "..intake.questionnaire..", "..intake.response..", "..intake.score..");

    @ArchTest
    static final ArchRule aScorerKnowsNoLanguage = noClasses()
            .that()
            .resideInAPackage("..forms.scoring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..intake.i18n..");

    @ArchTest
    static final ArchRule aSessionKnowsNoScore = noClasses()
            .that()
            .haveSimpleNameContaining("Session")
            .or()
            .haveSimpleName("Course")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..forms.scoring..");

    @ArchTest
    static final ArchRule aScriptIsGivenNoAnswers = noClasses()
            .that()
            .haveSimpleNameStartingWith("Script")
            .or()
            .haveSimpleName("Observed")
            .or()
            .haveSimpleName("StepWords")
            .or()
            .haveSimpleName("FlowWords")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.belongToAnyOf(
                    QuestionnaireResponse.class, Answer.class, SessionState.class, Position.class));

    @ArchTest
    static final ArchRule onlySharingMakesARelease = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Sharing.class.getName())
            .should()
            .callConstructorWhere(JavaCall.Predicates.target(HasOwner.Predicates.With.owner(
                    JavaClass.Predicates.type(Release.class).or(JavaClass.Predicates.type(RecordRelease.class)))));

    /** Three write to send, after the ledger agreed; the others write for own storage and for the screen. */
    @ArchTest
    static final ArchRule onlyWhatTheLedgerAgreedToIsWrittenToSend = noClasses()
            .that()
            .doNotBelongToAnyOf(
                    Release.class, RecordRelease.class, ReferralRelease.class, IntakeJson.class, BatteryJson.class)
            .and()
            // It takes a draft apart, and writes nothing.
            .doNotHaveSimpleName("DraftReader")
            .should()
            .callMethod(StrictJson.class, "write", Object.class);

    @ArchTest
    static final ArchRule whoSendsKnowsNoWriterForOwnStorage = noClasses()
            .that()
            .resideInAPackage("..forms.sharing..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(IntakeJson.class, BatteryJson.class, ResultCsv.class);

    @ArchTest
    static final ArchRule onlySharingPassesAReferralOn = noClasses()
            .that()
            .resideOutsideOfPackages("..intake.person..", "..forms.sharing..")
            .and()
            // It refuses one.
            .doNotHaveFullyQualifiedName(IntakeJson.class.getName())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Referral.class);

    @ArchTest
    static final ArchRule peersKnowNoAddressAndNoAnswer = noClasses()
            .that()
            .belongToAnyOf(Peer.class, Introduction.class)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.(ContactWay|SafeContact|CodeWord|DetentionEpisode)")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("..intake.response..", "..intake.score..", "..intake.evidence..");

    @ArchTest
    static final ArchRule evidenceKnowsNoAnswerAndNoScore = noClasses()
            .that()
            .resideInAnyPackage("..intake.evidence..", "..forms.evidence..")
            .should()
            .dependOnClassesThat(
                    JavaClass.Predicates.belongToAnyOf(QuestionnaireResponse.class, Answer.class, AnswerContext.class))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("..intake.score..", "org.acogida.intake.forms", "..forms.scoring..");

    @ArchTest
    static final ArchRule nothingButEvidenceMakesOrReadsAStatement = noClasses()
            .that()
            .resideOutsideOfPackages("..intake.evidence..", "..forms.evidence..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(EvidenceStatement.class, AccountabilityGrant.class);

    @ArchTest
    static final ArchRule countsKnowNoPerson = noClasses()
            .that()
            .resideInAPackage("..forms.counts..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.belongToAnyOf(QuestionnaireResponse.class, Answer.class))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("..intake.person..", "..intake.score..", "..intake.evidence..", "..forms.scoring..");

    @ArchTest
    static final ArchRule onlyTheLibraryOfDefinitionsLogs = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(InstrumentLibrary.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.slf4j..", "java.util.logging..");

    /** Only a host knows who can come: an implementation here would sooner or later stand in for nobody. */
    @ArchTest
    static final ArchRule nobodyHerePretendsThatSomebodyWouldCome =
            noClasses().should().implement(SafetyPolicy.class);

    /** A method with a body would be an answer that the host never gave. */
    @ArchTest
    static final ArchRule aPolicyHasNoDefaults =
            methods().that().areDeclaredIn(SafetyPolicy.class).should().haveModifier(JavaModifier.ABSTRACT);

    @ArchTest
    static final ArchRule nobodyAsksTheMachineForItsLanguage =
            noClasses().should().callMethod(Locale.class, "getDefault");

    @ArchTest
    static final ArchRule nothingWeighsWhetherAPersonTellsTheTruth =
            noClasses().should().haveNameMatching("(?i).*(credib|inconsisten|truthful).*");

    @ArchTest
    static final ArchRule nobodyPrints = noClasses().should().accessField(System.class, "out");

    @ArchTest
    static final ArchRule nobodyUsesResourceBundles =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.ResourceBundle");

    @ArchTest
    static final ArchRule everyPackageSaysWhatNullMeans =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);

    @ArchTest
    static final ArchRule publicMethodsShowNothingForeign = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("..internal..")
            .should(showOnlyItsOwnTypes());

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    private static ArchCondition<JavaMethod> showOnlyItsOwnTypes() {
        DescribedPredicate<JavaClass> foreign = JavaClass.Predicates.resideInAnyPackage(FOREIGN);
        return new ArchCondition<>("show no type of a mapper, of ICU, of a logger or of the inside") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                List<JavaType> types = new ArrayList<>(method.getParameterTypes());
                types.add(method.getReturnType());
                boolean clean = types.stream()
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .noneMatch(foreign);
                boolean outside = !method.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
                events.add(new SimpleConditionEvent(method, clean || outside, method.getFullName()));
            }
        };
    }
}
