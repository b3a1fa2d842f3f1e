package org.indicatorwatch.platform.workbook;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;

/** Reads one XML part of a workbook. Names are compared without their namespace, which the dialects disagree about. */
final class PartReader implements AutoCloseable {

    /** What a cell can hold. */
    private static final int MAX_TEXT_LENGTH = 32_767;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final InputStream stream;

    PartReader(InputStream stream) {
        this.stream = stream;
        try {
            this.xml = FACTORY.createXMLStreamReader(stream);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }

    /** Moves on to the next start or end of an element; false at the end of the part. */
    boolean next() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new UnreadableWorkbookException("workbook-with-entities");
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    boolean starts(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** The attribute's value, or null. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute that is a number from 0 on. */
    int number(String name, int otherwise) {
        String text = attribute(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw broken(e);
        }
    }

    /** The text of the current element, up to its end. */
    String text() {
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString();
    }

    /** The text of the current element, up to its end, without pronunciation aids. */
    void appendText(StringBuilder text) {
        int depth = 1;
        int aids = 0;
        try {
            while (depth > 0) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        aids += xml.getLocalName().equals("rPh") ? 1 : 0;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        aids -= xml.getLocalName().equals("rPh") ? 1 : 0;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (aids == 0) {
                            text.append(xml.getText());
                        }
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableWorkbookException("workbook-with-entities");
                    default -> {
                        // Comments and instructions say nothing.
                    }
                }
                if (text.length() > MAX_TEXT_LENGTH) {
                    throw new UnreadableWorkbookException("workbook-too-large");
                }
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    static UnreadableWorkbookException broken(Exception cause) {
        return new UnreadableWorkbookException("not-a-workbook", cause);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
