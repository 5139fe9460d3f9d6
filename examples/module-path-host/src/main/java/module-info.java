/** A host with a module of its own: it asks for the library and for a validator, and opens nothing to anybody. */
module org.acogida.examples.modulepath {
    requires org.acogida.intake.forms;
    requires org.hibernate.validator;
}
